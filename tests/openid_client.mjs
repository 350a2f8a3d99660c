// An independent implementation signs somebody in: openid-client plays the other system, a few lines of fetch the browser.
// Usage: node openid_client.mjs '{"issuer", "client_id", "client_secret", "redirect", "logout", "username", "password"}'
// Prints what it got as JSON; anything wrong ends it with an error.
import * as openid from "openid-client";

const asked = JSON.parse(process.argv[2]);
const insecure = { execute: [openid.allowInsecureRequests] }; // plain http, on the loopback only
const config = await openid.discovery(
  new URL(asked.issuer), asked.client_id, asked.client_secret, openid.ClientSecretBasic(asked.client_secret), insecure,
);

const cookies = new Map();
async function browse(address, form) {
  const answer = await fetch(address, {
    redirect: "manual",
    method: form ? "POST" : "GET",
    headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "), Referer: String(address) },
    body: form && new URLSearchParams(form),
  });
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
    cookies.set(name, value);
  }
  const page = await answer.text();
  const location = answer.headers.get("location");
  return { status: answer.status, page, location: location && new URL(location, address) };
}

const decoded = (text) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
function fields(page) {
  const form = page.slice(page.indexOf("<main"));
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return inputs.map(([, name, value]) => [name, decoded(value)]);
}

const verifier = openid.randomPKCECodeVerifier();
const [state, nonce] = [openid.randomState(), openid.randomNonce()];
const begin = openid.buildAuthorizationUrl(config, {
  redirect_uri: asked.redirect,
  scope: "openid profile post",
  code_challenge: await openid.calculatePKCECodeChallenge(verifier),
  code_challenge_method: "S256",
  state,
  nonce,
});

const sent = await browse(begin);
const door = await browse(sent.location);
const csrf = Object.fromEntries(fields(door.page)).csrfmiddlewaretoken;
const entered = await browse(sent.location, {
  csrfmiddlewaretoken: csrf, login: asked.username, password: asked.password, next: sent.location.searchParams.get("next"),
});
const consent = await browse(entered.location);
const back = await browse(new URL("/sso/authorize", asked.issuer), [...fields(consent.page), ["action", "grant"]]);

const tokens = await openid.authorizationCodeGrant(config, back.location, {
  pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true,
});
const claims = tokens.claims();
const userinfo = await openid.fetchUserInfo(config, tokens.access_token, claims.sub);
const renewed = await openid.refreshTokenGrant(config, tokens.refresh_token);
const still = await openid.fetchUserInfo(config, renewed.access_token, claims.sub);

// While the token is good here, it opens nothing of the platform's own interface.
const api = await fetch(new URL("/api/v1/desk/tasks", asked.issuer), {
  headers: { Authorization: `Bearer ${renewed.access_token}` },
});

const leave = openid.buildEndSessionUrl(config, {
  post_logout_redirect_uri: asked.logout, id_token_hint: tokens.id_token, state: "left",
});
const left = await browse(leave);
const after = await browse(new URL("/my", asked.issuer));

console.log(JSON.stringify({
  sent_to: sent.location.pathname,
  consent: consent.page,
  code: back.location.searchParams.get("code"),
  verifier,
  claims,
  userinfo,
  renewed: renewed.access_token !== tokens.access_token,
  same: still.sub === userinfo.sub,
  api: api.status,
  left: String(left.location),
  after: after.location?.pathname,
}));
