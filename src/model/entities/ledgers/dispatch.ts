import { date, defineEntity, integer, text } from '../../entity';
import { LAG_LIGHT } from '../../ledgerEnumerations';

/** 调度: one dispatch of a project, with its lag. */
export const dispatch = defineEntity('dispatch', { zh: '调度', en: 'Dispatch' }, [
  text('project', '项目', 'Project', { key: true, required: true, references: 'project' }),
  date('date', '调度日期', 'Date', { key: true, required: true, synonyms: ['日期', '调度时间', '时间'] }),
  text('content', '调度内容', 'Content', { synonyms: ['内容', '调度情况', '调度事项'] }),
  integer('lag_days', '滞后天数', 'Lag', { unit: '天', synonyms: ['滞后', '滞后时间'] }),
  text('lag_light', '进度信号', 'Lag light', {
    values: LAG_LIGHT,
    synonyms: ['信号', '亮灯', '亮灯情况', '预警状态'],
  }),
  text('result', '调度结果', 'Result', { synonyms: ['结果', '处理意见'] }),
]);
