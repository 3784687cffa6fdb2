import { Checkbox, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UserFacingError } from '../../lib/errors';
import { ErrorNote } from '../shared/ErrorNote';
import { useWorkspace } from '../shared/workspace';
import styles from './ProjectFiles.module.css';
import { useSaveProject } from './useSaveProject';
import { useTask } from './useTask';
import { momentText } from './versionLabel';

/** 保存项目 / 打开项目. */
export function ProjectFiles() {
  const { t } = useTranslation('storage');
  const { keeping } = useWorkspace();
  const saveProject = useSaveProject();
  const saving = useTask();
  const opening = useTask();
  const input = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const [isPublic, setPublic] = useState(false);
  const [locked, setLocked] = useState<File | null>(null);
  const [openPassword, setOpenPassword] = useState('');
  const [opened, setOpened] = useState('');
  const isBusy = saving.isRunning || opening.isRunning;

  const open = (file: File, given: string): void => {
    setOpened('');
    opening.run(async () => {
      try {
        const { madeAt, isPublic: isCopy } = await keeping.openProject(file, given);
        const facts = { file: file.name, day: momentText(madeAt) };
        setOpened(isCopy ? t('project.openedPublic', facts) : t('project.opened', facts));
        setLocked(null);
        setOpenPassword('');
      } catch (error) {
        const isLocked = error instanceof UserFacingError && error.key === 'error.project.locked';
        setLocked(isLocked || given !== '' ? file : null);
        // The question for the password says it already.
        if (!isLocked || given !== '') throw error;
      }
    });
  };
  const closeQuestion = (): void => {
    setLocked(null);
    setOpenPassword('');
    opening.clear();
  };

  return (
    <section className={styles.section} aria-label={t('project.title')}>
      <h2 className={styles.title}>{t('project.title')}</h2>
      <p className={styles.note}>{t('project.about')}</p>
      <label className={styles.row}>
        {t('project.password')}
        <input
          type="password"
          autoComplete="new-password"
          className={styles.input}
          placeholder={t('project.passwordHint')}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </label>
      <Checkbox checked={isPublic} onChange={({ target }) => setPublic(target.checked)}>
        {t('project.isPublic')}
      </Checkbox>
      {isPublic && <p className={styles.note}>{t('project.publicHint')}</p>}
      <div className={styles.bar}>
        <button
          type="button"
          className={styles.button}
          disabled={isBusy}
          onClick={() => saving.run(() => saveProject({ password, isPublic }))}
        >
          {saving.isRunning ? t('project.saving') : t('project.save')}
        </button>
        <button
          type="button"
          className={styles.button}
          disabled={isBusy}
          onClick={() => input.current?.click()}
        >
          {opening.isRunning ? t('project.opening') : t('project.open')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".liantu"
          hidden
          aria-label={t('project.choose')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) open(file, '');
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </div>
      {opened !== '' && <p role="status">{opened}</p>}
      {saving.error !== null && <ErrorNote error={saving.error} />}
      {opening.error !== null && !locked && (
        <ErrorNote error={opening.error} recover={{ chooseAnotherFile: () => input.current?.click() }} />
      )}
      {locked && (
        <Modal
          open
          title={t('project.confirmTitle', { file: locked.name })}
          okText={t('project.open')}
          okButtonProps={{ disabled: openPassword === '' || isBusy, autoInsertSpace: false }}
          cancelButtonProps={{ autoInsertSpace: false }}
          onOk={() => open(locked, openPassword)}
          onCancel={closeQuestion}
        >
          <Input.Password
            aria-label={t('project.openPassword')}
            placeholder={t('project.openPassword')}
            value={openPassword}
            onChange={({ target }) => setOpenPassword(target.value)}
          />
          {opening.error !== null && <ErrorNote error={opening.error} />}
        </Modal>
      )}
    </section>
  );
}
