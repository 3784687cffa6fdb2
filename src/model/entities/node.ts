import { boolean, defineEntity, integer, text } from '../entity';
import { STAGE, VALUE_LEVEL } from '../enumerations';

/** 环节: one step of a chain. */
export const node = defineEntity('node', { zh: '环节', en: 'Node' }, [
  text('node_id', '环节编号', 'Node id', { key: true, required: true }),
  text('chain', '产业链', 'Chain', { required: true, references: 'chain' }),
  text('name', '环节名称', 'Name', { required: true, synonyms: ['环节', '节点', '节点名称', '名称'] }),
  text('stage', '上中下游', 'Stage', { values: STAGE, synonyms: ['上下游', '所处阶段'] }),
  text('parent', '上级环节', 'Parent node', { references: 'node' }),
  boolean('is_key', '关键环节', 'Key node'),
  text('value_level', '附加值', 'Value level', { values: VALUE_LEVEL }),
  text('alt_group', '替代技术组', 'Alternative group', {
    help: { zh: '同组环节互为替代技术', en: 'Nodes of one group are alternative technologies' },
  }),
  text('industry_codes', '国民经济行业代码', 'GB/T 4754 codes', {
    list: true,
    help: { zh: 'GB/T 4754—2017 小类', en: 'GB/T 4754-2017 classes' },
  }),
  text('keywords', '识别词', 'Keywords', { list: true, synonyms: ['关键词'] }),
  text('context_words', '语境词', 'Context words', {
    list: true,
    help: {
      zh: '填写后，识别词须与其中之一同现于企业的名称、产品、业务或行业才算',
      en: 'When given, a keyword counts only beside one of them in what the enterprise says of itself',
    },
  }),
  text('excluded_words', '排除词', 'Excluded words', {
    list: true,
    help: {
      zh: '含有识别词而另有所指的较长的词',
      en: 'Longer words that hold a keyword and mean something else',
    },
  }),
  integer('display_order', '显示次序', 'Display order'),
]);
