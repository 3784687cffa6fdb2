import { date, defineEntity, double, text } from '../../entity';
import { MATCHING_STATUS, MATCHING_TYPE } from '../../ledgerEnumerations';

/** 需求: what an enterprise looks for. */
export const need = defineEntity('need', { zh: '需求', en: 'Need' }, [
  text('enterprise', '需方企业', 'Enterprise', { key: true, required: true, references: 'enterprise' }),
  text('node', '环节', 'Node', { key: true, references: 'node' }),
  text('product', '需求产品', 'Product', {
    key: true,
    synonyms: ['产品', '产品名称', '产品服务', '产品/服务', '需求内容', '需求名称'],
  }),
  text('specification', '规格', 'Specification', {
    key: true,
    synonyms: ['规格型号', '型号', '技术要求', '规格要求'],
  }),
  double('quantity', '数量', 'Quantity', { synonyms: ['需求数量', '需求量'] }),
  text('unit', '计量单位', 'Unit', { synonyms: ['单位', '数量单位'] }),
  text('type', '需求类型', 'Type', {
    key: true,
    values: MATCHING_TYPE,
    synonyms: ['类型', '类别', '对接类型'],
  }),
  date('date', '日期', 'Date', {
    key: true,
    synonyms: ['发布日期', '提出日期', '填报日期', '登记日期', '时间'],
  }),
  text('status', '状态', 'Status', { values: MATCHING_STATUS, synonyms: ['对接状态', '对接情况'] }),
]);
