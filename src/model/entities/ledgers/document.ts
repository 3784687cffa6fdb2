import { date, defineEntity, text } from '../../entity';

/** 文件: a document, under its plan. */
export const document = defineEntity('document', { zh: '文件', en: 'Document' }, [
  text('document_id', '文件编号', 'Document id', { key: true, required: true }),
  text('title', '文件名称', 'Title', { required: true, synonyms: ['文件标题', '标题', '文件'] }),
  text('number', '文号', 'Number', { synonyms: ['发文字号', '文件号'] }),
  date('date', '日期', 'Date', { synonyms: ['印发日期', '发文日期', '发布日期', '印发时间'] }),
  text('plan', '所属方案', 'Plan', { references: 'plan' }),
  text('parent', '上级文件', 'Parent document', { references: 'document' }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  text('region', '行政区', 'Region', { references: 'region' }),
]);
