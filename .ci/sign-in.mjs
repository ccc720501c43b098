// Signs in to the server whose address is given, as the trial of a release made the account, and opens a page of its workspace.
const url = process.argv[2];
const cookies = new Map();

async function ask(path, form) {
    const answer = await fetch(url + path, {
        method: form ? "POST" : "GET",
        body: form && new URLSearchParams(form),
        headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
        redirect: "manual",
    });
    for (const cookie of answer.headers.getSetCookie()) cookies.set(...cookie.split(";")[0].split(/=(.*)/s, 2));
    return answer;
}

const page = await (await ask("/sign-in")).text();
const csrf = /name="csrf" value="([^"]+)"/.exec(page)[1];
const entered = await ask("/sign-in", { csrf, email: "anne@example.org", password: "trois hérons sous la pluie", return: "/w/acme/overview" });
const opened = await ask(entered.headers.get("location") ?? "/");
if (entered.status !== 302 || opened.status !== 200) throw new Error(`Signing in was answered with ${entered.status} and ${opened.status}`);
