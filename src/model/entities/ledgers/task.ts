import { date, defineEntity, text } from '../../entity';
import { TASK_STATUS } from '../../ledgerEnumerations';

/** 议定事项: what a meeting decided is to be done. */
export const task = defineEntity('task', { zh: '议定事项', en: 'Task' }, [
  text('task_id', '事项编号', 'Task id', { key: true, required: true }),
  text('meeting', '会议', 'Meeting', { synonyms: ['会议名称', '来源会议'] }),
  text('content', '事项内容', 'Content', {
    required: true,
    synonyms: ['事项', '议定事项', '内容', '任务', '任务内容', '工作任务'],
  }),
  text('owner', '责任单位', 'Owner', {
    synonyms: ['责任部门', '责任人', '承办单位', '落实单位', '牵头单位'],
  }),
  date('due_on', '完成时限', 'Due on', { synonyms: ['时限', '截止日期', '完成时间', '办理时限'] }),
  text('status', '状态', 'Status', { values: TASK_STATUS, synonyms: ['办理状态', '落实情况', '完成情况'] }),
]);
