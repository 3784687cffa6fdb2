import { date, defineEntity, text } from '../entity';
import { PROJECT_STAGE } from '../enumerations';

/** 项目节点计划: planned and actual date of one stage of a project. */
export const projectStage = defineEntity('project_stage', { zh: '项目阶段', en: 'Project stage' }, [
  text('project', '项目', 'Project', { key: true, required: true, references: 'project' }),
  text('stage', '阶段', 'Stage', {
    key: true,
    required: true,
    values: PROJECT_STAGE,
    synonyms: ['项目阶段', '节点'],
  }),
  date('planned_date', '计划日期', 'Planned date', {
    synonyms: ['计划时间', '计划完成日期', '计划完成时间'],
  }),
  date('actual_date', '实际日期', 'Actual date', { synonyms: ['实际时间', '实际完成日期', '实际完成时间'] }),
]);
