import { geoMercator, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import drawn from './counties-2012.topo.json';
import type { Division } from './coverage-address.ts';
import { drawnFrom } from './tiles.ts';

interface CountyMapProps {
  readonly division: Division;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly stepOf: (county: string) => number;
}

const [width, height] = [260, 320];
const topology = drawn as unknown as Topology<{ fylker: GeometryCollection }>;
const parts = topology.objects.fylker.geometries as (Polygon | MultiPolygon)[];

/** The counties as they lie, in the same colours as the tiles, which are the way in for keyboards and screen readers. */
export default function CountyMap({ division, label, stepOf }: CountyMapProps) {
  const counties = useMemo(() => {
    const shapes = Object.entries(drawnFrom[division]).map(([number, from]) => ({
      number,
      shape: merge(
        topology as Topology,
        parts.filter(({ id }) => from.includes(String(id))),
      ),
    }));
    const whole = { type: 'GeometryCollection' as const, geometries: shapes.map(({ shape }) => shape) };
    const path = geoPath(geoMercator().fitSize([width, height], whole)).digits(1);
    return shapes.map(({ number, shape }) => ({ number, line: path(shape) ?? '' }));
  }, [division]);
  return (
    <svg className="county-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {counties.map(({ number, line }) => (
        <path key={number} d={line} className={`step-${stepOf(number)}`} />
      ))}
    </svg>
  );
}
