import i18next, { type Module } from 'i18next';
import type { EnumLabel } from '../model/enumerations';
import type { Language } from '../model/viewState';
import { assign as assignEn } from './en/assign';
import { chainGraph as chainGraphEn } from './en/chainGraph';
import { chips as chipsEn } from './en/chips';
import { common as commonEn } from './en/common';
import { data as dataEn } from './en/data';
import { details as detailsEn } from './en/details';
import { diagnosisSettings as diagnosisSettingsEn } from './en/diagnosisSettings';
import { disclosure as disclosureEn } from './en/disclosure';
import { drawer as drawerEn } from './en/drawer';
import { errors as errorsEn } from './en/errors';
import { evidence as evidenceEn } from './en/evidence';
import { filters as filtersEn } from './en/filters';
import { formats as formatsEn } from './en/formats';
import { gaps as gapsEn } from './en/gaps';
import { health as healthEn } from './en/health';
import { lists as listsEn } from './en/lists';
import { mapPane as mapPaneEn } from './en/mapPane';
import { mapping as mappingEn } from './en/mapping';
import { provenance as provenanceEn } from './en/provenance';
import { returns as returnsEn } from './en/returns';
import { review as reviewEn } from './en/review';
import { search as searchEn } from './en/search';
import { shell as shellEn } from './en/shell';
import { storage as storageEn } from './en/storage';
import { templates as templatesEn } from './en/templates';
import { topbar as topbarEn } from './en/topbar';
import { assign } from './zh-CN/assign';
import { chainGraph } from './zh-CN/chainGraph';
import { chips } from './zh-CN/chips';
import { common } from './zh-CN/common';
import { data } from './zh-CN/data';
import { details } from './zh-CN/details';
import { diagnosisSettings } from './zh-CN/diagnosisSettings';
import { disclosure } from './zh-CN/disclosure';
import { drawer } from './zh-CN/drawer';
import { errors } from './zh-CN/errors';
import { evidence } from './zh-CN/evidence';
import { filters } from './zh-CN/filters';
import { formats } from './zh-CN/formats';
import { gaps } from './zh-CN/gaps';
import { health } from './zh-CN/health';
import { lists } from './zh-CN/lists';
import { mapPane } from './zh-CN/mapPane';
import { mapping } from './zh-CN/mapping';
import { provenance } from './zh-CN/provenance';
import { returns } from './zh-CN/returns';
import { review } from './zh-CN/review';
import { search } from './zh-CN/search';
import { shell } from './zh-CN/shell';
import { storage } from './zh-CN/storage';
import { templates } from './zh-CN/templates';
import { topbar } from './zh-CN/topbar';

const zhCN = {
  common,
  errors,
  topbar,
  search,
  data,
  provenance,
  drawer,
  details,
  chips,
  evidence,
  filters,
  diagnosisSettings,
  gaps,
  mapPane,
  mapping,
  shell,
  chainGraph,
  lists,
  formats,
  templates,
  storage,
  assign,
  health,
  disclosure,
  returns,
  review,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zhCN;
  }
}

/**
 * Starts the texts of the interface; zh-CN is the language the keys are typed by.
 * @param binding to the framework that renders them.
 */
export function startI18n(language: Language, binding: Module): typeof i18next {
  i18next
    .use(binding)
    .init({
      lng: language,
      fallbackLng: 'zh-CN',
      defaultNS: 'common',
      resources: {
        'zh-CN': zhCN,
        en: {
          common: commonEn,
          errors: errorsEn,
          topbar: topbarEn,
          search: searchEn,
          data: dataEn,
          provenance: provenanceEn,
          drawer: drawerEn,
          details: detailsEn,
          chips: chipsEn,
          diagnosisSettings: diagnosisSettingsEn,
          evidence: evidenceEn,
          filters: filtersEn,
          gaps: gapsEn,
          mapPane: mapPaneEn,
          mapping: mappingEn,
          shell: shellEn,
          chainGraph: chainGraphEn,
          lists: listsEn,
          formats: formatsEn,
          templates: templatesEn,
          storage: storageEn,
          assign: assignEn,
          health: healthEn,
          disclosure: disclosureEn,
          returns: returnsEn,
          review: reviewEn,
        },
      },
      // React escapes what it renders; escaping here too would show `&amp;` on screen.
      interpolation: { escapeValue: false },
      initAsync: false,
    })
    .catch((error: unknown) => console.error(error));
  return i18next;
}

/** Label of an enumeration or field in the language of the interface. */
export function labelIn(language: Language, label: EnumLabel): string {
  return language === 'en' ? label.en : label.zh;
}
