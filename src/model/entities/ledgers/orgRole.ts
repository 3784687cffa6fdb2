import { date, defineEntity, text } from '../../entity';
import { ORG_ROLE } from '../../ledgerEnumerations';

/** 单位角色: the organisation that has a role in a chain. */
export const orgRole = defineEntity('org_role', { zh: '单位角色', en: 'Organisation role' }, [
  text('name', '单位名称', 'Organisation', {
    key: true,
    required: true,
    synonyms: ['单位', '部门', '部门名称', '机构', '机构名称'],
  }),
  text('role', '角色', 'Role', {
    key: true,
    required: true,
    values: ORG_ROLE,
    synonyms: ['职责', '角色类型', '身份', '担任角色'],
  }),
  text('chain', '产业链', 'Chain', { key: true, references: 'chain' }),
  text('region', '行政区', 'Region', { key: true, references: 'region' }),
  date('valid_from', '起', 'Valid from', {
    key: true,
    synonyms: ['任职起', '起始日期', '开始日期', '任职时间'],
  }),
  date('valid_to', '止', 'Valid to', { synonyms: ['任职止', '结束日期', '终止日期'] }),
]);
