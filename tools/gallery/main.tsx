import '../english.ts';
import '../../components/pages.css';
import './gallery.css';
import { render } from 'preact';
import { Card } from '../../components/Card.tsx';
import { ClipButton } from '../../components/ClipButton.tsx';
import { Toast } from '../../components/Toast.tsx';
import { Shadow } from './Shadow.tsx';
import { cardViews } from './samples.ts';

const nothing = () => {};
const actions = {
  onClose: nothing,
  onShowMention: nothing,
  onCorrect: nothing,
  onUndoCorrection: nothing,
  onRetry: nothing,
  onOpen: nothing,
  onBack: nothing,
  onPin: nothing,
  onMove: nothing,
  onCopy: () => true,
};

/** Shown as it lies on a small touch screen. */
const SHEET = 'several entries fit';

const SCENES = [
  'screen=panel',
  'screen=panel&permission=none',
  'screen=panel&permission=always',
  'screen=panel&permission=never',
  'screen=panel&page=pdf',
  'screen=panel&page=store',
  'screen=panel&page=browser',
  'screen=panel&page=reader-view',
  'screen=panel&knowledge=empty',
  'screen=panel&draft',
  'screen=library',
  'screen=library&clips=none',
  'screen=library&clips=many',
  'screen=options',
  'screen=welcome',
  'screen=editor',
  'screen=editor&draft',
];

function Gallery() {
  return (
    <main>
      <h1>Newsgloss: gallery</h1>
      <nav>
        {SCENES.map((scene) => (
          <a key={scene} href={`screen.html?${scene}`}>
            {scene.replace('screen=', '').replaceAll('&', ', ')}
          </a>
        ))}
      </nav>
      <section id="card">
        <h2>Card</h2>
        <div class="exhibits">
          {Object.entries(cardViews).map(([title, view]) => (
            <figure key={title}>
              <figcaption>{title}</figcaption>
              <Shadow>
                <Card view={view} actions={actions} isSheet={title === SHEET} />
              </Shadow>
            </figure>
          ))}
        </div>
      </section>
      <section id="page">
        <h2>In the page</h2>
        <div class="exhibits">
          <Shadow>
            <ClipButton onClip={nothing} />
          </Shadow>
          <Shadow>
            <Toast
              message="Clipped."
              actions={[
                { label: 'Undo', onAct: nothing },
                { label: 'Edit', onAct: nothing },
              ]}
              onDismiss={nothing}
            />
          </Shadow>
          <Shadow>
            <Toast
              tone="alert"
              message="The disk is full, so the clip was not saved. Free some space and try again."
              actions={[{ label: 'Try again', onAct: nothing }]}
              onDismiss={nothing}
            />
          </Shadow>
        </div>
      </section>
    </main>
  );
}

render(<Gallery />, document.getElementById('gallery')!);
