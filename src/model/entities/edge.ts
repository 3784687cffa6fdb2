import { boolean, defineEntity, double, text } from '../entity';

/** 供需关系: `from_node` supplies `to_node`. */
export const edge = defineEntity('edge', { zh: '供需关系', en: 'Edge' }, [
  text('from_node', '供方环节', 'From node', {
    key: true,
    required: true,
    references: 'node',
    synonyms: ['供方', '上游环节'],
  }),
  text('to_node', '需方环节', 'To node', {
    key: true,
    required: true,
    references: 'node',
    synonyms: ['需方', '下游环节'],
  }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  double('coefficient', '直接消耗系数 a', 'Input coefficient a', {
    help: {
      zh: '需方每 1 元产值所耗供方产品的金额；缺则为未知',
      en: "Value of the supplier's product used per unit of output; unknown when missing",
    },
  }),
  boolean('is_essential', '必需', 'Essential'),
]);
