import { date, defineEntity, integer, text } from '../entity';
import { HONOUR_TITLE } from '../enumerations';

/** 称号: titles are a set, not an order. */
export const honour = defineEntity('honour', { zh: '称号', en: 'Honour' }, [
  text('enterprise', '企业', 'Enterprise', { key: true, required: true, references: 'enterprise' }),
  text('title', '称号', 'Title', { key: true, required: true, values: HONOUR_TITLE }),
  text('level', '级别', 'Level'),
  text('authority', '认定机关', 'Authority'),
  integer('year', '认定年度', 'Year'),
  date('expiry', '有效期至', 'Expiry'),
]);
