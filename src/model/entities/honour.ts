import { date, defineEntity, integer, text } from '../entity';
import { HONOUR_TITLE } from '../enumerations';

/** 称号: titles are a set, not an order. */
export const honour = defineEntity('honour', { zh: '称号', en: 'Honour' }, [
  text('enterprise', '企业', 'Enterprise', { key: true, required: true, references: 'enterprise' }),
  text('title', '称号', 'Title', {
    key: true,
    required: true,
    values: HONOUR_TITLE,
    synonyms: ['{企业,}{称号,资质,荣誉,荣誉称号}', '企业类型标签', '认定类型'],
  }),
  text('level', '级别', 'Level', { synonyms: ['认定级别', '等级'] }),
  text('authority', '认定机关', 'Authority', { synonyms: ['认定单位', '认定部门', '发证机关'] }),
  integer('year', '认定年度', 'Year', { synonyms: ['年度', '年份', '认定年份', '批次年度'] }),
  date('expiry', '有效期至', 'Expiry', { synonyms: ['到期日期', '有效期'] }),
]);
