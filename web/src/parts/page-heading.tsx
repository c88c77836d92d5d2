import { Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

let shownPath: string | undefined;

/** The heading of a page: also the window's title, and where the keyboard stands after going to another page. */
export function PageHeading({ text }: { readonly text: string }) {
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = text === 'Tiltaksregister' ? text : `${text} – Tiltaksregister`;
  }, [text]);
  useEffect(() => {
    if (shownPath !== undefined && shownPath !== pathname) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    shownPath = pathname;
  }, [pathname]);
  return (
    <Heading ref={heading} level={1} tabIndex={-1} data-size="lg">
      {text}
    </Heading>
  );
}
