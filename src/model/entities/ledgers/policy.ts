import { date, defineEntity, text } from '../../entity';
import { DOCUMENT_LEVEL, FAIR_COMPETITION_REVIEW } from '../../ledgerEnumerations';

/** 政策: a policy with its clauses. */
export const policy = defineEntity('policy', { zh: '政策', en: 'Policy' }, [
  text('policy_id', '政策编号', 'Policy id', { key: true, required: true }),
  text('title', '政策名称', 'Title', {
    required: true,
    synonyms: ['政策标题', '标题', '文件名称', '政策文件'],
  }),
  text('document_number', '文号', 'Document number', { synonyms: ['发文字号', '文件号'] }),
  text('level', '层级', 'Level', { values: DOCUMENT_LEVEL, synonyms: ['级别', '政策层级'] }),
  date('issued_on', '发布日期', 'Issued on', {
    synonyms: ['发文日期', '印发日期', '日期', '发布时间', '印发时间'],
  }),
  text('chains', '适用产业链', 'Chains', {
    list: true,
    references: 'chain',
    synonyms: ['产业链', '涉及产业链', '所属产业链'],
  }),
  text('clauses', '主要条款', 'Clauses', { synonyms: ['条款', '政策条款', '主要内容', '支持内容'] }),
  date('expires_on', '有效期至', 'Expires on', { synonyms: ['失效日期', '截止日期', '有效期'] }),
  text('fair_competition_review', '公平竞争审查', 'Fair-competition review', {
    values: FAIR_COMPETITION_REVIEW,
    synonyms: ['公平竞争审查情况', '是否通过公平竞争审查'],
  }),
]);
