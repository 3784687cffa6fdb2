import { defineEntity, double, text } from '../entity';
import {
  AMOUNT_BASIS,
  LOCATION_PRECISION,
  PROJECT_KIND,
  PROJECT_STAGE,
  PROJECT_YEAR_LIST,
} from '../enumerations';

/** 项目. */
export const project = defineEntity('project', { zh: '项目', en: 'Project' }, [
  text('project_id', '项目编号', 'Project id', { key: true, required: true }),
  text('name', '项目名称', 'Name', { required: true, synonyms: ['项目', '名称'] }),
  text('enterprises', '业主', 'Enterprises', {
    list: true,
    synonyms: [
      '{项目,}{业主,建设单位,实施单位,投资方,投资主体,投资企业}{名称,单位,}',
      '{企业,公司,单位,项目单位,项目公司}{名称,}',
      '业主单位',
    ],
  }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  text('node', '环节', 'Node', { references: 'node' }),
  text('region', '行政区', 'Region', { references: 'region' }),
  text('park', '园区', 'Park', { references: 'park' }),
  double('lon', '经度', 'Longitude', { unit: '°', synonyms: ['{lng,longitude}'] }),
  double('lat', '纬度', 'Latitude', { unit: '°', synonyms: ['latitude'] }),
  text('location_precision', '位置精度', 'Location precision', { values: LOCATION_PRECISION }),
  text('content', '建设内容与规模', 'Content and scale', {
    synonyms: [
      '{主要,}建设内容',
      '建设内容及规模',
      '建设规模及内容',
      '建设规模',
      '项目内容',
      '项目概况',
      '项目简介',
    ],
  }),
  double('investment_wan', '计划总投资', 'Planned total investment', {
    unit: '万元',
    synonyms: ['{项目,}总投资{额,}', '{计划,预计,协议}{总,}投资{额,}', '投资总额', '投资额'],
  }),
  double('year_plan_wan', '本年计划投资', 'Planned this year', {
    unit: '万元',
    synonyms: ['{今年,本年,本年度,年度}计划{完成,}投资{额,}', '年度投资计划'],
  }),
  double('year_done_wan', '本年完成投资', 'Done this year', {
    unit: '万元',
    synonyms: ['{今年,本年,本年度,年度}{已,}完成投资{额,}', '{今年,本年}以来完成投资'],
  }),
  double('done_wan', '累计完成投资', 'Done to date', {
    unit: '万元',
    synonyms: ['{累计,已}完成投资{额,}', '累计投资{额,}', '开工以来累计完成投资'],
  }),
  double('paid_in_wan', '到位资金', 'Paid in', {
    unit: '万元',
    synonyms: ['{实际,}到位资金{额,}', '资金到位{额,}', '实际到资'],
  }),
  double('planned_output_wan', '达产产值', 'Planned output', {
    unit: '万元',
    synonyms: ['{预计,}达产{年,后,}{产值,年产值}', '{预计,计划}{年,}产值'],
  }),
  text('kind', '项目类别', 'Kind', {
    values: PROJECT_KIND,
    synonyms: ['项目类型', '项目性质', '建设性质', '类别'],
  }),
  text('amount_basis', '金额口径', 'Amount basis', { values: AMOUNT_BASIS }),
  text('currency', '币种', 'Currency'),
  text('year_list', '年度清单', 'Year list', { values: PROJECT_YEAR_LIST, synonyms: ['清单类别'] }),
  text('stage', '当前阶段', 'Stage', {
    values: PROJECT_STAGE,
    synonyms: ['项目阶段', '阶段', '项目状态', '建设阶段', '项目进度'],
  }),
  text('progress', '形象进度', 'Visible progress', {
    synonyms: ['进展情况', '项目进展', '目前进展', '进度情况'],
  }),
  text('responsible_unit', '责任单位', 'Responsible unit', {
    synonyms: ['责任部门', '牵头单位', '服务单位', '包联单位'],
  }),
  text('source_library', '来源库', 'Source library'),
]);
