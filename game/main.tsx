import { render } from 'preact';

const root = document.getElementById('ariadne');
if (root) {
  render(
    <main>
      <h1>Ariadne</h1>
      <p>Somebody meets a hospital, a patrol, a street worker. What follows depends on people like you.</p>
    </main>,
    root,
  );
}
