import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo } from 'react';
import { useView } from '../panels/shared/useView';
import { Chevron } from '../ui/Chevron';
import { CloseMark } from '../ui/CloseMark';
import { createAntdTheme } from './antdTheme';

/** The library's own marks bear English names. */
const SELECT_MARKS = { suffixIcon: <Chevron open /> };
const CASCADER_MARKS = {
  suffixIcon: <Chevron open />,
  expandIcon: <Chevron open={false} />,
  removeIcon: <CloseMark />,
};
const MODAL_MARKS = { closeIcon: <CloseMark /> };

/** Gives the components of the library the product's tokens and the language of the interface. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const theme = useView((view) => view.theme);
  const language = useView((view) => view.language);
  const config = useMemo(() => createAntdTheme(theme), [theme]);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={config}
      button={{ autoInsertSpace: false }}
      select={SELECT_MARKS}
      cascader={CASCADER_MARKS}
      modal={MODAL_MARKS}
    >
      {children}
    </ConfigProvider>
  );
}
