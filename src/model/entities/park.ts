import { defineEntity, double, text } from '../entity';
import { PARK_TYPE } from '../enumerations';

/** 园区: a development zone or industrial functional area. */
export const park = defineEntity('park', { zh: '园区', en: 'Park' }, [
  text('park_id', '园区编号', 'Park id', { key: true, required: true }),
  text('name', '园区名称', 'Name', { required: true, synonyms: ['园区', '开发区名称', '开发区', '名称'] }),
  text('type', '类型', 'Type', { values: PARK_TYPE, synonyms: ['园区类型', '类别', '园区类别'] }),
  text('region', '所在行政区', 'Region', { references: 'region' }),
  double('lon', '中心经度', 'Longitude', { unit: '°', synonyms: ['经度', 'lng', 'longitude'] }),
  double('lat', '中心纬度', 'Latitude', { unit: '°', synonyms: ['纬度', 'latitude'] }),
  text('polygon', '边界', 'Boundary', { help: { zh: 'GeoJSON 面，WGS 84', en: 'GeoJSON polygon, WGS 84' } }),
  text('location_note', '位置说明', 'Location note'),
  text('lead_chains', '主导产业链', 'Lead chains', {
    references: 'chain',
    list: true,
    synonyms: ['主导产业', '产业链'],
  }),
  text('operator', '运营主体', 'Operator', { synonyms: ['运营单位', '管理机构', '管委会'] }),
  text('management_mode', '管理模式', 'Management mode'),
  double('land_available_mu', '可供土地', 'Land available', {
    unit: '亩',
    synonyms: ['可供土地面积', '可用土地', '可供面积'],
  }),
  double('land_used_mu', '已用土地', 'Land in use', {
    unit: '亩',
    synonyms: ['已用土地面积', '已供土地'],
  }),
]);
