import { boolean, defineEntity, double, text } from '../entity';

/** 供需联系: one enterprise supplies another. */
export const supplyLink = defineEntity('supply_link', { zh: '供需联系', en: 'Supply link' }, [
  text('from_enterprise', '供方企业', 'From enterprise', {
    key: true,
    required: true,
    references: 'enterprise',
  }),
  text('to_enterprise', '需方企业', 'To enterprise', { key: true, required: true, references: 'enterprise' }),
  text('node', '供应环节', 'Node supplied', { references: 'node' }),
  double('value_wan', '年供货额', 'Value a year', { unit: '万元' }),
  boolean('verified', '已核实', 'Verified'),
]);
