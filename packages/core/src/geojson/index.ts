export { toGeoJson, type GeoJson, type GeoJsonFeature, type GeoJsonResult } from "./geojson.js";
