import { defineEntity, integer, text } from '../../entity';

/** 人才库: talents of a field that an institution has for a chain. */
export const talentPool = defineEntity('talent_pool', { zh: '人才库', en: 'Talent pool' }, [
  text('chain', '产业链', 'Chain', { key: true, required: true, references: 'chain' }),
  text('institution', '机构', 'Institution', {
    key: true,
    required: true,
    synonyms: ['机构名称', '院校', '院校名称', '高校', '单位', '单位名称', '培养单位'],
  }),
  text('field', '专业领域', 'Field', {
    key: true,
    required: true,
    synonyms: ['领域', '专业', '专业方向', '研究方向'],
  }),
  integer('count', '人数', 'Count', { unit: '人', synonyms: ['人才数', '人才数量', '数量'] }),
  text('note', '备注', 'Note'),
]);
