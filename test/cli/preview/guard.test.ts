import { expect, test } from "vitest";
import { guard } from "../../../src/cli/preview/guard.js";

const OWN = { host: "127.0.0.1:4321" };
const page = (name: string) => ({ type: "page", name });
const refused = (status: number) => ({ type: "refused", status });

test.each([
  ["the page", "/secret/", OWN, page("")],
  ["what it asks for", "/secret/state", OWN, page("state")],
  ["a query, which says nothing", "/secret/web?7", OWN, page("web")],
  ["the other name of this machine", "/secret/", { host: "localhost:4321" }, page("")],
  [
    "its own script",
    "/secret/state",
    { ...OWN, origin: "http://127.0.0.1:4321", "sec-fetch-site": "same-origin" },
    page("state"),
  ],
  ["an address that was typed", "/secret/", { ...OWN, "sec-fetch-site": "none" }, page("")],
  ["a foreign name that leads here", "/secret/", { host: "evil.example:4321" }, refused(403)],
  ["another port", "/secret/", { host: "127.0.0.1:80" }, refused(403)],
  ["no name at all", "/secret/", {}, refused(403)],
  ["a script of another page", "/secret/state", { ...OWN, origin: "https://evil.example" }, refused(403)],
  ["a script of nowhere", "/secret/state", { ...OWN, origin: "null" }, refused(403)],
  ["a frame of another page", "/secret/", { ...OWN, "sec-fetch-site": "cross-site" }, refused(403)],
  ["another server of this machine", "/secret/", { ...OWN, "sec-fetch-site": "same-site" }, refused(403)],
  ["no token", "/", OWN, refused(404)],
  ["half a token", "/secre/", OWN, refused(404)],
  ["a token without its end", "/secret", OWN, refused(404)],
  ["a path that climbs", "/x/../secret/", OWN, refused(404)],
])("%s", (_, url, headers, expected) => {
  expect(guard({ method: "GET", url, headers }, 4321, "secret")).toEqual(expected);
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])("%s changes nothing here", (method) => {
  expect(guard({ method, url: "/secret/", headers: OWN }, 4321, "secret")).toEqual(refused(405));
});
