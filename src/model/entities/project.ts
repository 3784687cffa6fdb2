import { defineEntity, double, text } from '../entity';
import { AMOUNT_BASIS, LOCATION_PRECISION, PROJECT_KIND, PROJECT_STAGE } from '../enumerations';

/** 项目. */
export const project = defineEntity('project', { zh: '项目', en: 'Project' }, [
  text('project_id', '项目编号', 'Project id', { key: true, required: true }),
  text('name', '项目名称', 'Name', { required: true }),
  text('enterprises', '业主', 'Enterprises', { help: { zh: '以 ; 分隔', en: 'Joined with ;' } }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  text('node', '环节', 'Node', { references: 'node' }),
  text('region', '行政区', 'Region', { references: 'region' }),
  text('park', '园区', 'Park', { references: 'park' }),
  double('lon', '经度', 'Longitude', { unit: '°' }),
  double('lat', '纬度', 'Latitude', { unit: '°' }),
  text('location_precision', '位置精度', 'Location precision', { values: LOCATION_PRECISION }),
  text('content', '建设内容与规模', 'Content and scale'),
  double('investment_wan', '计划总投资', 'Planned total investment', { unit: '万元' }),
  double('year_plan_wan', '本年计划投资', 'Planned this year', { unit: '万元' }),
  double('year_done_wan', '本年完成投资', 'Done this year', { unit: '万元' }),
  double('done_wan', '累计完成投资', 'Done to date', { unit: '万元' }),
  double('paid_in_wan', '到位资金', 'Paid in', { unit: '万元' }),
  double('planned_output_wan', '达产产值', 'Planned output', { unit: '万元' }),
  text('kind', '项目类别', 'Kind', { values: PROJECT_KIND }),
  text('amount_basis', '金额口径', 'Amount basis', { values: AMOUNT_BASIS }),
  text('currency', '币种', 'Currency'),
  text('stage', '当前阶段', 'Stage', { values: PROJECT_STAGE }),
  text('progress', '形象进度', 'Visible progress'),
  text('responsible_unit', '责任单位', 'Responsible unit'),
  text('source_library', '来源库', 'Source library'),
]);
