import { date, defineEntity, double, integer, text } from '../../entity';
import { OPEN_CALL_STATUS, TECH_CHALLENGE_KIND } from '../../ledgerEnumerations';

/** 技术攻关: 卡脖子 and 揭榜挂帅. */
export const techChallenge = defineEntity('tech_challenge', { zh: '技术攻关', en: 'Technical challenge' }, [
  text('node', '环节', 'Node', { key: true, required: true, references: 'node' }),
  text('name', '技术攻关名称', 'Name', { key: true, required: true, synonyms: ['名称'] }),
  integer('year', '年份', 'Year', { synonyms: ['年度', '时间'] }),
  text('kind', '攻关类别', 'Kind', { values: TECH_CHALLENGE_KIND, synonyms: ['类别', '类型'] }),
  text('posted_by', '发榜单位', 'Posted by', { synonyms: ['发榜方', '发榜企业', '需求单位'] }),
  date('posted_on', '发榜日期', 'Posted on', { synonyms: ['发榜时间'] }),
  text('taken_by', '揭榜单位', 'Taken by', { synonyms: ['揭榜方', '揭榜团队'] }),
  date('taken_on', '揭榜日期', 'Taken on', { synonyms: ['揭榜时间'] }),
  double('amount_wan', '榜单金额', 'Amount', {
    unit: '万元',
    synonyms: ['金额', '项目金额', '悬赏金额', '总投入'],
  }),
  text('status', '攻关状态', 'Status', { values: OPEN_CALL_STATUS, synonyms: ['状态', '进展'] }),
]);
