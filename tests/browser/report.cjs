// Uses a report as a reader does, in a real Chromium, and prints what it shows, as JSON.
const { chromium } = require("playwright-core");

async function main(address) {
  const browser = await chromium.launch({ executablePath: process.env.OPENTT_CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(address);
  const rules = () => page.$$eval("#findings-table tbody tr:not([hidden])", (rows) => rows.map((row) => row.dataset.rule));
  const all = await rules();
  const link = page.locator("a[data-rule]").first();
  const rule = await link.getAttribute("data-rule");
  await link.click();
  const clicked = await rules();
  await page.click("button[type=reset]");
  await page.waitForTimeout(50);
  const cleared = await rules();
  await page.fill("input[name=words]", "§ nowhere §");
  const searched = await rules();
  await page.emulateMedia({ media: "print" });
  const headings = await page.$$eval("#findings-table th", (heads) => heads.map((head) => getComputedStyle(head, "::before").content));
  await browser.close();
  console.log(JSON.stringify({ rule, all, clicked, cleared, searched, headings, errors }));
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
