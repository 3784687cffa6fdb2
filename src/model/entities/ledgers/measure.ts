import { defineEntity, text } from '../../entity';
import { MEASURE_CHANGE, TASK_STATUS } from '../../ledgerEnumerations';

/** 举措: one of the "十个一", in one version of the plan. */
export const measure = defineEntity('measure', { zh: '举措', en: 'Measure' }, [
  text('number', '举措序号', 'Number', { key: true, required: true, synonyms: ['序号', '举措编号', '编号'] }),
  text('version', '版本', 'Version', { key: true, required: true, synonyms: ['年度', '年份', '版次'] }),
  text('text', '举措内容', 'Text', { required: true, synonyms: ['举措', '内容', '举措名称'] }),
  text('plan', '所属方案', 'Plan', { references: 'plan' }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  text('change', '变化', 'Change', { values: MEASURE_CHANGE, synonyms: ['变动', '调整情况'] }),
  text('owner', '责任单位', 'Owner', { synonyms: ['责任部门', '牵头单位'] }),
  text('status', '状态', 'Status', { values: TASK_STATUS, synonyms: ['完成情况', '落实情况'] }),
]);
