import { defineEntity, text } from '../entity';
import { CHAIN_GROUP } from '../enumerations';

/** 产业链. */
export const chain = defineEntity('chain', { zh: '产业链', en: 'Chain' }, [
  text('chain_id', '产业链编号', 'Chain id', { key: true, required: true }),
  text('name', '产业链名称', 'Name', { required: true, synonyms: ['产业链', '链名', '名称'] }),
  text('chain_group', '类别', 'Group', { values: CHAIN_GROUP, synonyms: ['产业链类别', '分类'] }),
  text('parent_chain', '上级产业链', 'Parent chain', { references: 'chain' }),
  text('scale_goal', '规模目标', 'Scale goal'),
  text('note', '备注', 'Note'),
]);
