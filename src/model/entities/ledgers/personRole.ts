import { date, defineEntity, text } from '../../entity';
import { PERSON_ROLE } from '../../ledgerEnumerations';

/** 人员角色: the post, or the person, that has a role in a chain. */
export const personRole = defineEntity('person_role', { zh: '人员角色', en: 'Person role' }, [
  text('name', '职务或姓名', 'Post or name', {
    key: true,
    required: true,
    synonyms: ['姓名', '职务', '人员', '人员姓名', '链长姓名'],
  }),
  text('role', '角色', 'Role', {
    key: true,
    required: true,
    values: PERSON_ROLE,
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
