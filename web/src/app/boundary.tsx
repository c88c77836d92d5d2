import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Component, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useLocation } from 'react-router';

/** Shows what to do where a page failed; going to another page starts anew. */
export function Boundary({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  return <Catcher key={pathname}>{children}</Catcher>;
}

class Catcher extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="page narrow" role="alert">
        <Heading level={1}>
          <FormattedMessage id="frame.failed.title" />
        </Heading>
        <Paragraph>
          <FormattedMessage id="frame.failed.text" />
        </Paragraph>
        <Button onClick={() => location.reload()}>
          <FormattedMessage id="frame.failed.reload" />
        </Button>
      </div>
    );
  }
}
