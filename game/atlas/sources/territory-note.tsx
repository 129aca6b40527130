import { provincesOf, territoryAnswer, territoryOf, type ServiceList, type TerritoryAnswer } from '#engine';
import type { JSX } from 'preact';
import { territoryName } from '../../service-words/entry-words.ts';
import { TERRITORY } from '../../text/en-atlas-sources.ts';

/** Who is competent in a territory, and who in the provinces around it: neighbours may belong to different projects. */
export function TerritoryNote({ list, answer }: { readonly list: ServiceList; readonly answer: TerritoryAnswer }): JSX.Element {
  const { territory, projects, others } = answer;
  const name = territoryName(answer);
  return (
    <section class="territory">
      <h3>{projects.length === 0 ? TERRITORY.none(name) : TERRITORY.competent(name)}</h3>
      {projects.length === 0 && <p>{TERRITORY.noneWay}</p>}
      {projects.length > 0 && <ul class="territory-projects">{projects.map((project) => <li key={project.id}>{project.name}{project.body !== undefined && <span class="small"> {project.body}</span>}</li>)}</ul>}
      {projects.length > 1 && territory.province === null && <p>{TERRITORY.several}</p>}
      {others.length > 0 && <p>{TERRITORY.others(others.map((each) => each.name).join('; '))}</p>}
      <Provinces list={list} answer={answer} />
    </section>
  );
}

/** Left out where the region is one province: there is nobody beside it. */
function Provinces({ list, answer }: { readonly list: ServiceList; readonly answer: TerritoryAnswer }): JSX.Element | null {
  const { territory } = answer;
  const all = competence(list, answer);
  if (all.flatMap(({ provinces }) => provinces).length < 2) return null;
  return (
    <>
      <h4>{TERRITORY.neighbours(territory.region)}</h4>
      <p class="small">{TERRITORY.neighboursWhy}</p>
      <dl class="territory-provinces">
        {all.map(({ project, provinces }) => <div key={project}><dt>{project}</dt><dd>{provinces.map((each, index) => <span key={each}>{index > 0 && ', '}{each === territory.province ? <strong>{each}</strong> : each}</span>)}</dd></div>)}
      </dl>
    </>
  );
}

interface Competence { readonly project: string; readonly provinces: readonly string[] }

/** The provinces of the region, by the project that is printed for each. */
export function competence(list: ServiceList, { territory: { country, region } }: TerritoryAnswer): readonly Competence[] {
  const byProject = new Map<string, string[]>();
  for (const province of provincesOf(list.territories, country, region)) {
    const own = territoryOf(list.territories, country, { region, province });
    const names = own === null ? '' : territoryAnswer(list, own).projects.map(({ name }) => name).join('; ');
    const project = names === '' ? TERRITORY.noProject : names;
    byProject.set(project, [...(byProject.get(project) ?? []), province]);
  }
  return [...byProject].map(([project, provinces]) => ({ project, provinces }));
}
