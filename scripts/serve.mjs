// Serves what the build has made, to this computer alone.
import http from "node:http";
import https from "node:https";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const dist = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "dist");
const HOST = "127.0.0.1";
/** What the pages need of `dist`, and the pages themselves. */
const SERVED = /^\/(?:workbench|pane|sample)\/|^\/manifest\.xml$/;
const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  // What the pages may load stands in the pages; none of it may come from elsewhere or be framed by others.
  "content-security-policy": "base-uri 'none'; form-action 'none'; object-src 'none'",
};

/** Scripts that run as workers are under their own policy, not that of the page: they load the product's scripts and reach nobody. */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self'";

/**
 * Serves the workbench at /workbench/ and the task pane at /pane/ from the folder `dist`. `port` 0 takes any free one; `tls`
 * holds `key` and `cert` in PEM for https. Rejects with the code EADDRINUSE when the port is taken.
 */
export function serve({ port = 0, tls = null } = {}) {
  const files = sirv(dist, { etag: true });
  const answer = (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (/\.js$/.test(pathOf(request.url))) response.setHeader("content-security-policy", SCRIPT_POLICY);
    const refuse = (code, words) => response.writeHead(code, { "content-type": "text/plain" }).end(words);
    // A page of another site whose name leads to this computer must not get anything.
    if (!isOwnName(request.headers.host ?? "", server.address().port)) refuse(421, "Misdirected request");
    else if (request.method !== "GET" && request.method !== "HEAD") refuse(405, "Method not allowed");
    else if (request.url === "/") response.writeHead(302, { location: "/workbench/" }).end();
    else if (SERVED.test(pathOf(request.url))) files(request, response, () => refuse(404, "Not found"));
    else refuse(404, "Not found");
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      // The certificate for developers is one of localhost.
      const address = `${tls ? `https://localhost` : `http://${HOST}`}:${server.address().port}/`;
      const close = () => {
        server.closeAllConnections();
        return new Promise((closed) => server.close(closed));
      };
      resolve({ address, close });
    });
  });
}

const isOwnName = (host, port) => [HOST, "localhost"].some((name) => host === `${name}:${port}`);

/** The path that is asked for, with what it leads to resolved; "" for one that is none. */
function pathOf(url) {
  try {
    return path.posix.normalize(decodeURIComponent(url.split("?", 1)[0]));
  } catch {
    return "";
  }
}
