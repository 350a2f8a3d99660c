// Digests and signatures of OFD files, checked with sm-crypto: nothing here was used to make them.
// In: [{path: base64}, …] on standard input, one object a file. Out: for each, what does not hold (nothing when all does).
import sm from "sm-crypto";

const { sm2, sm3 } = sm;

const bytes = (base64) => Array.from(Buffer.from(base64, "base64"));
const hex = (array) => Buffer.from(array).toString("hex");
const digest = (array) => Buffer.from(sm3(array), "hex");

/** One element of DER: where its content begins and where it ends. */
function element(der, at) {
  let length = der[at + 1], start = at + 2;
  if (length & 0x80) {
    const count = length & 0x7f;
    length = der.slice(start, start + count).reduce((sum, part) => sum * 256 + part, 0);
    start += count;
  }
  return { at, start, end: start + length };
}

function inside(der, { start, end }) {
  const found = [];
  for (let at = start; at < end; at = found.at(-1).end) found.push(element(der, at));
  return found;
}

/** The uncompressed point of the only SM2 key in a certificate. */
function keyOf(certificate) {
  const written = hex(certificate), at = written.indexOf("03420004");
  return written.slice(at + 6, at + 6 + 130);
}

function faults(files) {
  const wrong = [], signature = files["Doc_0/Signs/Sign_0/Signature.xml"];
  const xml = Buffer.from(signature, "base64").toString();
  const references = [...xml.matchAll(/FileRef="\/([^"]+)"><ofd:CheckValue>([^<]+)</g)];
  for (const [, path, value] of references)
    if (digest(bytes(files[path])).toString("base64") !== value) wrong.push(`digest of ${path}`);
  const own = ["Signatures.xml", "Sign_0/Signature.xml", "Sign_0/SignedValue.dat"].map((name) => `Doc_0/Signs/${name}`);
  const covered = new Set([...own, ...references.map(([, path]) => path)]);
  for (const path of Object.keys(files)) if (!covered.has(path)) wrong.push(`${path} is not covered`);

  const der = bytes(files["Doc_0/Signs/Sign_0/SignedValue.dat"]);
  const [toSign, certificate, , value] = inside(der, element(der, 0));
  const [, seal, , dataHash] = inside(der, toSign);
  if (hex(der.slice(dataHash.start + 1, dataHash.end)) !== digest(bytes(signature)).toString("hex")) wrong.push("data hash");
  const signed = (part, by, what) => {
    const whole = der.slice(part.at, part.end), signed = hex(der.slice(what.start + 1, what.end));
    return sm2.doVerifySignature(whole, signed, keyOf(der.slice(by.start, by.end)), { der: true, hash: true });
  };
  if (!signed(toSign, certificate, value)) wrong.push("signature");
  const [info, maker, , made] = inside(der, seal);
  if (!signed(info, maker, made)) wrong.push("seal");
  return wrong;
}

let input = "";
for await (const piece of process.stdin) input += piece;
process.stdout.write(JSON.stringify(JSON.parse(input).map(faults)));
