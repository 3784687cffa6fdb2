import { defineEntity, integer, text } from '../../entity';

/** 技术路线: a technology of a node, with its alternatives. */
export const techRoute = defineEntity('tech_route', { zh: '技术路线', en: 'Technical route' }, [
  text('node', '环节', 'Node', { key: true, required: true, references: 'node' }),
  text('name', '技术路线名称', 'Name', { key: true, required: true, synonyms: ['名称'] }),
  integer('year', '年份', 'Year', { synonyms: ['年度', '时间'] }),
  text('alternatives', '替代路线', 'Alternatives', { list: true, synonyms: ['替代技术', '可替代路线'] }),
  text('note', '备注', 'Note'),
]);
