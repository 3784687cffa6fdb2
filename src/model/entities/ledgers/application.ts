import { defineEntity, integer, text } from '../../entity';

/** 应用: a field in which the product of a node is used. */
export const application = defineEntity('application', { zh: '应用场景', en: 'Application' }, [
  text('node', '环节', 'Node', { key: true, required: true, references: 'node' }),
  text('name', '应用场景名称', 'Name', { key: true, required: true, synonyms: ['名称'] }),
  integer('year', '年份', 'Year', { synonyms: ['年度', '时间'] }),
  text('field_of_use', '应用领域', 'Field of use', { synonyms: ['领域', '应用方向'] }),
  text('note', '备注', 'Note'),
]);
