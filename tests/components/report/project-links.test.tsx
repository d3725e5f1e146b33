import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { namesOfPlaces, ProjectLinks } from '../../../components/report/ProjectLinks.tsx';
import { NO_ADDRESSES } from '../../../core/schema/project.ts';

describe('ProjectLinks', () => {
  it('says where a copy names no address just that', () => {
    const { container } = render(<ProjectLinks project={NO_ADDRESSES} />);
    expect(container.textContent).toContain('This copy of Sidelight names no address');
    expect(screen.queryAllByRole('link')).toEqual([]);
    expect(namesOfPlaces(NO_ADDRESSES)).toEqual([]);
  });

  it('lists the addresses that there are, and no others', () => {
    const project = { ...NO_ADDRESSES, source: 'https://host.page/side', mail: 'errors@side.light' };
    render(<ProjectLinks project={project} />);
    expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Source code', 'https://host.page/side'],
      ['E-mail', 'mailto:errors@side.light'],
    ]);
    expect(namesOfPlaces(project)).toEqual(['Source code', 'E-mail']);
  });
});
