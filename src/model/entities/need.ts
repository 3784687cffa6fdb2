import { date, defineEntity, double, text } from '../entity';
import { NEED_TYPE } from '../enumerations';

/** 需求: what an enterprise asks for. */
export const need = defineEntity('need', { zh: '需求', en: 'Need' }, [
  text('enterprise', '企业', 'Enterprise', { required: true, references: 'enterprise' }),
  text('node', '环节', 'Node', { references: 'node' }),
  text('product', '产品与规格', 'Product and specification'),
  double('quantity', '数量', 'Quantity'),
  text('unit', '单位', 'Unit'),
  text('type', '需求类别', 'Type', { required: true, values: NEED_TYPE }),
  date('date', '提出日期', 'Date'),
  text('status', '办理状态', 'Status'),
]);
