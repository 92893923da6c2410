// Opens each address given in a real Chromium and prints what axe-core finds there, as JSON.
const { chromium } = require("playwright-core");
const { source } = require("axe-core");

async function main(addresses) {
  const browser = await chromium.launch({
    executablePath: process.env.OPENTT_CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const found = {};
  const context = await browser.newContext({ bypassCSP: true });
  for (const address of addresses) {
    const page = await context.newPage();
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(address);
    await page.evaluate(source);
    const { violations } = await page.evaluate(() => window.axe.run());
    found[address] = {
      violations: violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map((node) => node.html) })),
      requests,
    };
    await page.close();
  }
  await browser.close();
  console.log(JSON.stringify(found));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
