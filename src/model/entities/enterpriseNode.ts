import { defineEntity, double, text } from '../entity';
import { NODE_BASIS } from '../enumerations';

/** 企业环节归属: the share w of an enterprise that belongs to a node; Σw ≤ 1. */
export const enterpriseNode = defineEntity('enterprise_node', { zh: '企业环节', en: 'Enterprise node' }, [
  text('enterprise', '企业', 'Enterprise', { key: true, required: true, references: 'enterprise' }),
  text('node', '环节', 'Node', {
    key: true,
    required: true,
    references: 'node',
    synonyms: ['产业链环节', '所处环节', '链条环节'],
  }),
  double('share', '份额 w', 'Share w', {
    synonyms: ['份额', '占比', '环节占比'],
    help: {
      zh: '0–1，同一企业合计不超过 1；缺则平均分配并标记',
      en: '0–1, at most 1 in total; split equally when missing',
    },
  }),
  text('capacity', '产能', 'Capacity', { synonyms: ['年产能', '设计产能', '生产能力'] }),
  text('main_product', '主要产品', 'Main product'),
  text('basis', '依据', 'Basis', { values: NODE_BASIS, synonyms: ['归属依据'] }),
  double('confidence', '置信度', 'Confidence'),
]);
