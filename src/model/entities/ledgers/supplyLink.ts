import { boolean, defineEntity, double, text } from '../../entity';

/** 供需配对: one enterprise supplies another with the product of a node. */
export const supplyLink = defineEntity('supply_link', { zh: '供需配对', en: 'Supply link' }, [
  text('from_enterprise', '供方企业', 'Supplier', {
    key: true,
    required: true,
    references: 'enterprise',
    synonyms: ['供方', '供应商', '供应商名称', '供应企业', '供货企业', '配套企业', '供货方'],
  }),
  text('to_enterprise', '需方企业', 'Buyer', {
    key: true,
    required: true,
    references: 'enterprise',
    synonyms: ['需方', '采购方', '采购商', '采购企业', '客户', '客户名称', '购货方', '主机厂'],
  }),
  text('node', '环节', 'Node', { key: true, references: 'node' }),
  double('value_wan', '金额', 'Value', {
    unit: '万元',
    synonyms: ['{年,}{采购,供货,配套,交易,成交,合同}{金额,额}'],
  }),
  boolean('verified', '已核实', 'Verified', { synonyms: ['是否核实', '核实', '是否已核实'] }),
]);
