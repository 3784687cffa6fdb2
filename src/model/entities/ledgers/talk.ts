import { date, defineEntity, integer, text } from '../../entity';

/** 约谈: one talk about a project that lags. */
export const talk = defineEntity('talk', { zh: '约谈', en: 'Talk' }, [
  text('project', '项目', 'Project', { key: true, required: true, references: 'project' }),
  date('date', '约谈日期', 'Date', { key: true, required: true, synonyms: ['日期', '约谈时间', '时间'] }),
  text('talked_unit', '约谈对象', 'Talked to', { synonyms: ['被约谈单位', '对象', '约谈单位'] }),
  text('content', '约谈内容', 'Content', { synonyms: ['内容', '约谈事项', '约谈原因'] }),
  integer('lag_days', '滞后天数', 'Lag', { unit: '天', synonyms: ['滞后', '滞后时间'] }),
  text('result', '约谈结果', 'Result', { synonyms: ['结果', '整改情况'] }),
]);
