import { marked } from 'c/conflictMarks';

it('marks whole words that are not the same on all sides', () => {
    expect(
        marked(['<a>It is late.</a>', '<a>It was late.</a>', '<a>It is very late.</a>']).map(
            ({ mark }) => mark,
        ),
    ).toEqual(['is', 'was', 'is very']);
});

it('puts every text together again, whatever it holds', () => {
    const texts = ['aa b aa', 'aa', null, 'aa b c aa'];
    expect(marked(texts).map(({ head, mark, tail }) => head + mark + tail)).toEqual(
        texts.map((text) => text ?? ''),
    );
});

it('marks nothing where there is nothing to compare with', () => {
    expect(marked([null, 'mine', null])[1]).toEqual({ head: 'mine', mark: '', tail: '' });
    expect(marked([null, null])[0]).toEqual({ head: '', mark: '', tail: '' });
});
