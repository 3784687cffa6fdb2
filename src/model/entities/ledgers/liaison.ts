import { date, defineEntity, text } from '../../entity';

/** 重点联系企业: an enterprise and the 专班 that looks after it. */
export const liaison = defineEntity('liaison', { zh: '重点联系企业', en: 'Liaison' }, [
  text('enterprise', '企业', 'Enterprise', { key: true, required: true, references: 'enterprise' }),
  text('task_force', '服务专班', 'Task force', { key: true, synonyms: ['专班', '联系单位', '服务单位'] }),
  text('leader', '联系领导', 'Leader', { synonyms: ['挂点领导', '挂钩领导', '包联领导'] }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  date('valid_from', '起', 'Valid from'),
  date('valid_to', '止', 'Valid to'),
]);
