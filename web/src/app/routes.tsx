import { lazy, Suspense } from 'react';
import { Outlet, Route, Routes } from 'react-router';
import { NotFoundPage } from '../pages/not-found/not-found-page.tsx';
import { SearchPage } from '../pages/search/search-page.tsx';
import { PageTexts } from './page-texts.tsx';

const MeasurePage = lazy(() => import('../pages/measure/measure-page.tsx'));
const ComparePage = lazy(() => import('../pages/compare/compare-page.tsx'));
const SuggestionsPage = lazy(() => import('../pages/suggestions/suggestions-page.tsx'));
const CoveragePage = lazy(() => import('../pages/coverage/coverage-page.tsx'));
const PrintedPage = lazy(() => import('../pages/printed/printed-page.tsx'));
const NeedPage = lazy(() => import('../pages/need/need-page.tsx'));
const ReportPage = lazy(() => import('../pages/report/report-page.tsx'));
const KnowledgePage = lazy(() => import('../pages/knowledge/knowledge-page.tsx'));
const RulesPage = lazy(() => import('../pages/rules/rules-page.tsx'));
const AboutPage = lazy(() => import('../pages/about/about-page.tsx'));
const SignInPage = lazy(() => import('../pages/sign-in/sign-in-page.tsx'));
const DeskPage = lazy(() => import('../pages/desk/desk-page.tsx'));
const EntryPage = lazy(() => import('../pages/entry/entry-page.tsx'));
const MergePage = lazy(() => import('../pages/entry/merge-page.tsx'));
const AuditPage = lazy(() => import('../pages/audit/audit-page.tsx'));
const ImportPage = lazy(() => import('../pages/import/import-page.tsx'));
const CountImportPage = lazy(() => import('../pages/count-import/count-import-page.tsx'));
const RoundsPage = lazy(() => import('../pages/rounds/rounds-page.tsx'));
const WebhooksPage = lazy(() => import('../pages/webhooks/webhooks-page.tsx'));
const ExplorerPage = lazy(() => import('../pages/explorer/explorer-page.tsx'));

/** The address of every page; `web-pages.module.ts` of the service knows the same list. */
export function Pages() {
  return (
    <Suspense fallback={<div className="page" aria-busy="true" />}>
      <Routes>
        <Route path="/" element={<SearchPage />} />
        <Route
          element={
            <PageTexts>
              <Outlet />
            </PageTexts>
          }
        >
          <Route path="/tiltak/:id" element={<MeasurePage />} />
          <Route path="/sammenlign" element={<ComparePage />} />
          <Route path="/forslag" element={<SuggestionsPage />} />
          <Route path="/dekning" element={<CoveragePage />} />
          <Route path="/dekning/trykt" element={<PrintedPage />} />
          <Route path="/dekning/behov" element={<NeedPage />} />
          <Route path="/dekning/rapport" element={<ReportPage />} />
          <Route path="/kunnskap" element={<KnowledgePage />} />
          <Route path="/regler" element={<RulesPage />} />
          <Route path="/om" element={<AboutPage />} />
          <Route path="/logg-inn" element={<SignInPage />} />
          <Route path="/fylket" element={<DeskPage />} />
          <Route path="/kartlegging" element={<RoundsPage />} />
          <Route path="/import" element={<ImportPage />} />
          <Route path="/import/tellinger" element={<CountImportPage />} />
          <Route path="/nytt" element={<EntryPage />} />
          <Route path="/tiltak/:id/endre" element={<EntryPage />} />
          <Route path="/tiltak/:id/slaa-sammen" element={<MergePage />} />
          <Route path="/logg" element={<AuditPage />} />
          <Route path="/varsler" element={<WebhooksPage />} />
          <Route path="/api" element={<ExplorerPage />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
