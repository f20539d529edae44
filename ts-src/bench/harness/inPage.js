/* What the page job does inside the page; put into it before anything else runs. */
(() => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

    /** The time of the frame, once it was painted. */
    const painted = async () => {
        const at = await frame();
        await new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(null);
        });
        return at;
    };

    const until = async (isSo, seconds) => {
        const end = performance.now() + seconds * 1000;
        while (!isSo()) {
            if (performance.now() > end) {
                throw new Error(`not within ${seconds} s`);
            }
            await frame();
        }
        await painted();
        return performance.now();
    };

    /** Looks into components, each of which keeps its elements to itself; a path names the components on the way. */
    const find = (path, root = document) => {
        const [first, ...rest] = path;
        const hit = within(first, root);
        return hit === null || rest.length === 0 ? hit : find(rest, hit.shadowRoot);
    };

    const within = (selector, root) => {
        const hit = root.querySelector(selector);
        if (hit !== null) {
            return hit;
        }
        for (const { shadowRoot } of root.querySelectorAll('*')) {
            const inner = shadowRoot ? within(selector, shadowRoot) : null;
            if (inner !== null) {
                return inner;
            }
        }
        return null;
    };

    let arrived = 0;

    /** Notes when the first answer from this address was there. */
    const noteArrival = (part) => {
        for (const name of ['text', 'json']) {
            const read = Response.prototype[name];
            Response.prototype[name] = async function () {
                const value = await read.call(this);
                if (arrived === 0 && part.some((path) => this.url.includes(path))) {
                    arrived = performance.now();
                }
                return value;
            };
        }
    };

    /** Milliseconds from the arrival of the rows to the frame that showed the first of them. */
    const timeToFirstRow = async (row) => {
        const shown = await until(() => find(row) !== null, 120);
        return shown - arrived;
    };

    /** Scrolls one step a frame, and looks after each paint whether rows cover the view. */
    const scroll = async (viewPath, rowSelector, pixels, steps) => {
        const view = find(viewPath);
        const covered = () => {
            const box = view.getBoundingClientRect();
            const rows = [...view.querySelectorAll(rowSelector)]
                .map((row) => row.getBoundingClientRect())
                .filter(({ bottom, top }) => bottom > box.top && top < box.bottom);
            const height = rows.reduce((sum, row) => {
                return sum + Math.min(row.bottom, box.bottom) - Math.max(row.top, box.top);
            }, 0);
            return height >= box.height - 40;
        };
        const frames = [];
        let blank = 0;
        const top = view.scrollTop;
        let before = await painted();
        for (let index = 0; index < steps; index += 1) {
            view.scrollTop += pixels;
            const now = await painted();
            frames.push(now - before);
            before = now;
            blank += covered() ? 0 : 1;
        }
        return { frames, blank, moved: view.scrollTop - top };
    };

    /** Milliseconds until what is shown has changed after `act`. */
    const timeToChange = async (rowPath, act) => {
        const row = find(rowPath);
        const root = row.getRootNode();
        const shown = () =>
            [...root.querySelectorAll(rowPath.at(-1))]
                .slice(0, 40)
                .map((row) => row.textContent)
                .join();
        const before = shown();
        const start = performance.now();
        act();
        return (await until(() => shown() !== before, 120)) - start;
    };

    const timeToFilter = (input, rowPath, text) =>
        timeToChange(rowPath, () => {
            const field = find(input);
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        });

    const tableRow = ['lightning-datatable', 'tr[data-row-key-value]'];

    /** The base component alone, with these rows; milliseconds to its first row. */
    const openTable = async (rows, columns) => {
        const { createElement } = await import('lwc');
        const { default: Datatable } = await import('lightning/datatable');
        document.body.innerHTML = '<div id="bench" style="height:600px"></div>';
        const table = createElement('lightning-datatable', { is: Datatable });
        table.keyField = 'key';
        table.columns = columns.map((name) => ({ label: name, fieldName: name }));
        document.querySelector('#bench').append(table);
        await painted();
        const start = performance.now();
        table.data = rows;
        return (await until(() => find(tableRow) !== null, 120)) - start;
    };

    /** A page that filters hands over the rows that are left. */
    const filterTable = (rows, text) =>
        timeToChange(tableRow, () => {
            document.querySelector('lightning-datatable').data = rows.filter(({ fullName }) =>
                fullName.includes(text),
            );
        });

    const isGone = async (path) => {
        await until(() => find(path) === null, 120);
    };

    window.bench = {
        noteArrival,
        timeToFirstRow,
        scroll,
        timeToFilter,
        openTable,
        filterTable,
        isGone,
    };
})();
