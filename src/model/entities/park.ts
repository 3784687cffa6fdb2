import { defineEntity, double, text } from '../entity';
import { PARK_TYPE } from '../enumerations';

/** 园区: a development zone or industrial functional area. */
export const park = defineEntity('park', { zh: '园区', en: 'Park' }, [
  text('park_id', '园区编号', 'Park id', { key: true, required: true }),
  text('name', '园区名称', 'Name', { required: true }),
  text('type', '类型', 'Type', { values: PARK_TYPE }),
  text('region', '所在行政区', 'Region', { references: 'region' }),
  double('lon', '中心经度', 'Longitude', { unit: '°' }),
  double('lat', '中心纬度', 'Latitude', { unit: '°' }),
  text('location_note', '位置说明', 'Location note'),
  text('lead_chains', '主导产业链', 'Lead chains', { references: 'chain' }),
  text('operator', '运营主体', 'Operator'),
  text('management_mode', '管理模式', 'Management mode'),
  double('land_available_mu', '可供土地', 'Land available', { unit: '亩' }),
  double('land_used_mu', '已用土地', 'Land in use', { unit: '亩' }),
]);
