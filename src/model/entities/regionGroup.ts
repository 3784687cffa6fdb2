import { defineEntity, text } from '../entity';

/** 区域组: 长三角, 粤港澳, 苏锡常 …, a list of regions. */
export const regionGroup = defineEntity('region_group', { zh: '区域组', en: 'Region group' }, [
  text('group_id', '区域组编号', 'Group id', { key: true, required: true }),
  text('name', '区域组名称', 'Name', { required: true }),
  text('regions', '成员行政区', 'Regions', {
    required: true,
    list: true,
    references: 'region',
    synonyms: ['成员', '成员{地区,城市,市,县}', '包含地区'],
  }),
  text('note', '备注', 'Note'),
]);
