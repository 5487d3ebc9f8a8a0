import type { VNode } from 'preact';
import type { PageCommand } from '../../protocol.ts';
import { Icon, type IconName } from '../icon.tsx';

export interface FileActionsProps {
  readonly hasCertificates: boolean;
  readonly onRun: (command: PageCommand) => void;
}

const ACTIONS: readonly { readonly command: PageCommand; readonly icon: IconName; readonly label: string }[] =
  [
    { command: 'copyReport', icon: 'copy', label: 'Copy report' },
    { command: 'saveReport', icon: 'save', label: 'Save report…' },
    { command: 'exportCertificates', icon: 'certificate', label: 'Export certificates…' },
    { command: 'openAsText', icon: 'text', label: 'Open as text' },
  ];

/** What can be taken away from here. */
export function FileActions({ hasCertificates, onRun }: FileActionsProps): VNode {
  return (
    <div class="file-actions" role="group" aria-label="Report and certificates">
      {ACTIONS.filter(({ command }) => hasCertificates || command !== 'exportCertificates').map(
        ({ command, icon, label }) => (
          <button type="button" key={command} data-command={command} onClick={() => onRun(command)}>
            <Icon name={icon} />
            {label}
          </button>
        ),
      )}
    </div>
  );
}
