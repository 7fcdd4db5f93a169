import { createContext, useContext } from 'react';
import type { Server } from '~/api/types';

/** Where in the application the person is, and the panels that open from there. */
export interface Place {
  server: Server;
  wide: boolean;
  openChannels: () => void;
  side: 'members' | 'search' | null;
  showSide: (side: 'members' | 'search' | null) => void;
}

const PlaceContext = createContext<Place | null>(null);

export const PlaceProvider = PlaceContext.Provider;

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace needs ServerPage above it');
  return place;
}
