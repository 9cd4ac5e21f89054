import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';

type PanelDialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'large' | 'wide';
  /** A press outside does not close it: much may have been filled in. */
  readonly isKept?: boolean;
};

/** A window over the screen; Escape and a press outside close it. */
export function PanelDialog({ title, onClose, children, actions, size = 'small', isKept = false }: PanelDialogProps) {
  const t = useText();
  return (
    <ModalOverlay className="overlay" isOpen isDismissable={!isKept} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={`modal modal-${size}`}>
        <Dialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button label={t('dialog.close')} icon={X} isIconOnly variant="quiet" onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {actions && <footer className="dialog-foot">{actions}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
